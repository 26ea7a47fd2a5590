package walt.reboot.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of the API. */
@ApplicationPath("api/v1")
public class Api extends Application {}
