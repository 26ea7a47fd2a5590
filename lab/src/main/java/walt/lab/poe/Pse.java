package walt.lab.poe;

/** The main power sourcing equipment of a switch ({@code pethMainPseTable} of RFC 3621): one budget for all of its ports. */
public final class Pse {

    private final int budget;
    private int drawn;

    Pse(int budget) {
        this.budget = budget;
    }

    /** What it can deliver, in watts. */
    public int budget() {
        return budget;
    }

    /** What its ports deliver now, in watts. */
    public synchronized int drawn() {
        return drawn;
    }

    /** Draws that many watts; false when that would exceed the budget, and then nothing is drawn. */
    synchronized boolean draw(int watts) {
        if (drawn + watts > budget) {
            return false;
        }
        drawn += watts;
        return true;
    }

    /** Ends drawing that many watts. */
    synchronized void release(int watts) {
        drawn -= watts;
    }
}
