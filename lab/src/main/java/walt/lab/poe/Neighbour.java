package walt.lab.poe;

/** What is at the other end of a switch's interface, as the switch hears it. */
public interface Neighbour {

    String name();

    String mac();

    String ip();

    /** Whether its network interface has a link. */
    boolean hasLink();

    /** Whether it tells by LLDP who it is. */
    boolean announcesItself();
}
