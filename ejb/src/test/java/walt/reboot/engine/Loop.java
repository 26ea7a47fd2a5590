package walt.reboot.engine;

/** The journal's loop on a thread of its own. */
final class Loop {
    private final Journal journal;
    private final Thread thread;

    Loop(Journal journal) {
        this.journal = journal;
        this.thread = Thread.ofVirtual().start(journal);
    }

    /** What is done while the loop runs. */
    interface Work {
        void run() throws Exception;
    }

    static void during(Journal journal, Work work) throws Exception {
        Loop loop = new Loop(journal);
        try {
            work.run();
        } finally {
            loop.end();
        }
    }

    /** Closes the journal; returns when everything is written. */
    void end() throws InterruptedException {
        journal.close();
        thread.join();
    }
}
