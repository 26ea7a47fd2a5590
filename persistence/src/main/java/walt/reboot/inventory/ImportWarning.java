package walt.reboot.inventory;

/** Something about an imported device that users should know and that is no fault. */
public record ImportWarning(DeviceName device, String text) {}
