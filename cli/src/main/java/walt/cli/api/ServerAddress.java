package walt.cli.api;

import java.net.URI;
import java.net.URISyntaxException;
import walt.cli.exit.CommandFailed;

/**
 * Where the server is.
 *
 * @param base such as {@code http://127.0.0.1:8080}, without a slash at its end
 */
public record ServerAddress(String base) {

    public ServerAddress {
        base = withoutSlash(base.strip());
        if (!isHttp(base)) {
            throw CommandFailed.badInput(
                    "'" + base + "' is not the address of a server. Example: http://127.0.0.1:8080");
        }
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? withoutSlash(url.substring(0, url.length() - 1)) : url;
    }

    private static boolean isHttp(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The address of a path below {@code /api/v1}, such as {@code /devices?set=all-nodes}. */
    URI resolve(String path) {
        return URI.create(base + "/api/v1" + path);
    }

    boolean isSecure() {
        return base.startsWith("https:");
    }

    @Override
    public String toString() {
        return base;
    }
}
