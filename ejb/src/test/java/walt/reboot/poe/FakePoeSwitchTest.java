package walt.reboot.poe;

/** The switch of our unit tests behaves like a real one. */
class FakePoeSwitchTest extends PoeSwitchContract {
    private final FakePoeSwitch poeSwitch = new FakePoeSwitch(new Story());

    FakePoeSwitchTest() {
        poeSwitch.unplug(EMPTY);
    }

    @Override
    PoeSwitch writable() {
        return poeSwitch;
    }

    @Override
    PoeSwitch readOnly() {
        poeSwitch.offs = FakePoeSwitch.Write.REFUSED;
        return poeSwitch;
    }

    @Override
    PoeSwitch unknownToIt() {
        poeSwitch.deafReads = Integer.MAX_VALUE;
        return poeSwitch;
    }
}
