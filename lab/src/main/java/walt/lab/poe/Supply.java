package walt.lab.poe;

/** What one port draws from the power supply of its switch. */
final class Supply {

    private final Pse pse;
    private int drawn;
    private int denied;

    Supply(Pse pse) {
        this.pse = pse;
    }

    /** Draws that many watts; false when there is not enough, which is counted. */
    boolean draw(int watts) {
        boolean enough = pse.draw(watts);
        if (enough) {
            drawn = watts;
        } else {
            denied++;
        }
        return enough;
    }

    void release() {
        pse.release(drawn);
        drawn = 0;
    }

    /** How often there was not enough. */
    int denied() {
        return denied;
    }
}
