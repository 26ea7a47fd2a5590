package walt.reboot.inventory.settings;

/** What is special about a setting. */
enum Trait {
    /** Nodes must reboot before a change has an effect. */
    REBOOT_NEEDED,
    /** The value is never shown, logged or returned. */
    SECRET,
    /** It describes the platform: only administrators change it. */
    OF_THE_PLATFORM,
    /** Setting it does something at once; no value is kept. */
    ACTION
}
