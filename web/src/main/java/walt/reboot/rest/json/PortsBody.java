package walt.reboot.rest.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import walt.reboot.devices.PortEdit;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Printable;

/** The body of a request that states what is known of several ports. */
public record PortsBody(@Schema(required = true) List<PortBody> ports) {
    /** More than a stack of switches has; so many fit in a body. */
    static final int MOST = 1000;

    private static final String PORTS = "ports";

    /**
     * What the body says, of one port or of several.
     *
     * @param list whether the ports are told as a list, be it of one
     */
    public record Told(boolean list, List<PortEdit> edits) {}

    /** Reads a {@code PortBody}, or a {@code PortsBody}. */
    public static Told read(InputStream in) throws IOException {
        Body body = Body.parse(in);
        if (!body.has(PORTS)) {
            return new Told(false, List.of(PortBody.read(body)));
        }
        List<PortEdit> edits = new ArrayList<>();
        for (Body entry : body.objects(PORTS, MOST)) {
            edits.add(entry(entry, edits.size() + 1));
        }
        body.end();
        return new Told(true, edits);
    }

    private static PortEdit entry(Body entry, int number) {
        String where = "Entry " + number + " of 'ports'";
        try {
            where += ", " + Printable.of(entry.need("port"));
            return PortBody.read(entry);
        } catch (BadInput wrong) {
            throw new BadInput(wrong.errors().getFirst().field(), where + ": " + wrong.detail());
        }
    }
}
