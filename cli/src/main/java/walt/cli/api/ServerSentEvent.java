package walt.cli.api;

/**
 * One event of a stream of server-sent events (WHATWG HTML, section 9.2).
 *
 * @param id the last id seen in the stream, empty when there was none
 * @param name the type of the event, {@code message} by default
 * @param data its lines, joined with line feeds
 */
public record ServerSentEvent(String id, String name, String data) {}
