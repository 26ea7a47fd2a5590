package walt.lab.poe;

import walt.lab.layout.Interface;

/** A switch at the other end of an interface, plugged in with one of its own interfaces. */
public record LinkedSwitch(SimulatedSwitch other, Interface face) implements Neighbour {

    @Override
    public String name() {
        return other.name();
    }

    @Override
    public String mac() {
        return other.spec().mac();
    }

    @Override
    public String ip() {
        return other.spec().ip();
    }

    @Override
    public boolean hasLink() {
        return !other.rebooting();
    }

    @Override
    public boolean announcesItself() {
        return hasLink();
    }
}
