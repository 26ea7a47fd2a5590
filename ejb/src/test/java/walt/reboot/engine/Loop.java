package walt.reboot.engine;

/** The journal's loop on a thread of its own; closing ends both. */
final class Loop implements AutoCloseable {
    private final Journal journal;
    private final Thread thread;

    Loop(Journal journal) {
        this.journal = journal;
        this.thread = Thread.ofVirtual().start(journal);
    }

    @Override
    public void close() throws InterruptedException {
        journal.close();
        thread.join();
    }
}
