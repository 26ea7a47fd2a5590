package walt.reboot.devices.exchange;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Device;

/** Names of images in WalT's form ({@code alice/debian:latest}), which say who owns the node: the part before the first slash. */
public final class WaltImage {
    /** Images of this owner are WalT's own: whoever uses none of his own images has not taken the node. */
    private static final String WALT = "waltplatform";

    private static final String DEFAULT = "default";
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private WaltImage() {}

    /** Whose nodes with this image are; null: nobody's. */
    static @Nullable String ownerOf(String image) {
        int slash = image.indexOf('/');
        String before = slash < 0 ? WALT : image.substring(0, slash);
        return before.equals(WALT) ? null : before;
    }

    /** The node's image, or, when that tells another owner than the node has, its name in the hands of the node's owner. */
    public static String of(Device node) {
        String image = node.image();
        String owner = node.owner();
        if (image == null) {
            return ownedBy(owner, base(node.model()));
        }
        String told = ownerOf(image);
        boolean agrees = owner == null ? told == null : owner.equals(told);
        return agrees ? image : ownedBy(owner, image.substring(image.indexOf('/') + 1));
    }

    private static String ownedBy(@Nullable String owner, String name) {
        return (owner == null ? WALT : owner) + "/" + name;
    }

    /** WalT's own images are named after the model of the node. */
    private static String base(@Nullable String model) {
        return model != null && MODEL.matcher(model).matches() ? model : DEFAULT;
    }
}
