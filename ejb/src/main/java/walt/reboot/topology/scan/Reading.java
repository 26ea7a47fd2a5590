package walt.reboot.topology.scan;

import walt.reboot.inventory.topology.Hearing;

/** What came of reading a switch for a scan. */
sealed interface Reading {
    /** @param ports how many it has */
    record Heard(Hearing hearing, int ports) implements Reading {}

    /** It can't be read; why, for the user. */
    record Unread(String why) implements Reading {}
}
