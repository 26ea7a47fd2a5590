package walt.reboot.poe;

/** Does what must not stand in the way of giving power back: faults are logged, and the caller goes on. */
final class Quietly {
    private static final System.Logger LOG = System.getLogger(Quietly.class.getName());

    private Quietly() {}

    /** Something to do that may fail. */
    interface Step {
        void run() throws InterruptedException;
    }

    static void run(Step step) throws InterruptedException {
        try {
            step.run();
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.WARNING, "a power cycle goes on without this: {0}", fault.toString());
        }
    }
}
