package walt.reboot.topology;

/** On an agent of our own, over real sockets. */
class RecordedSwitchesTest extends RecordedSwitches {
    @Override
    SwitchMap mapOf(String recording) throws Exception {
        try (ReplayedSwitch replayed = new ReplayedSwitch()) {
            Recording.replay(recording, replayed.table());
            return SwitchMap.of(replayed.read());
        }
    }
}
