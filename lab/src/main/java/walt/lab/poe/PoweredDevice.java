package walt.lab.poe;

/** A node that is plugged into a switch port. */
public interface PoweredDevice extends Neighbour {

    /** Whether it draws its power from the port. */
    boolean poePowered();

    /** What it draws when it runs, in watts. */
    int watts();

    /** The port delivers power again. */
    void powerOn();

    /** The port's power is gone. */
    void powerLost();
}
