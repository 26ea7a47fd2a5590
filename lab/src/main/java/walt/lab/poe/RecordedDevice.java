package walt.lab.poe;

/** A device that a recorded switch powered: known by nothing but that. */
final class RecordedDevice implements PoweredDevice {

    private volatile boolean powered = true;

    @Override
    public String name() {
        return "recorded";
    }

    @Override
    public String mac() {
        return "";
    }

    @Override
    public String ip() {
        return "";
    }

    @Override
    public boolean hasLink() {
        return powered;
    }

    @Override
    public boolean announcesItself() {
        return false;
    }

    @Override
    public boolean poePowered() {
        return true;
    }

    /** Nothing: the power supplies tell what was recorded. */
    @Override
    public int watts() {
        return 0;
    }

    @Override
    public void powerOn() {
        powered = true;
    }

    @Override
    public void powerLost() {
        powered = false;
    }
}
