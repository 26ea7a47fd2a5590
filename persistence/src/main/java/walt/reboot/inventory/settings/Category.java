package walt.reboot.inventory.settings;

/** What a setting is about; settings are shown in this order. */
public enum Category {
    BOOT("Boot"),
    VIRTUAL_MACHINE("Virtual machine"),
    NETWORK("Network"),
    POWER("Power"),
    SWITCH("Switch");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    /** How it is named for users: {@code Virtual machine}. */
    public String title() {
        return title;
    }
}
