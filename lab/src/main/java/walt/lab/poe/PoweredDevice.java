package walt.lab.poe;

/** What is plugged into a switch port. */
public interface PoweredDevice {

    String name();

    String mac();

    String ip();

    /** Whether it draws its power from the port. */
    boolean poePowered();

    /** Whether its network interface has a link. */
    boolean hasLink();

    /** Whether it tells by LLDP who it is. */
    boolean announcesItself();

    /** The port delivers power again. */
    void powerOn();

    /** The port's power is gone. */
    void powerLost();
}
