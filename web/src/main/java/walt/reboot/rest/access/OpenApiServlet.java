package walt.reboot.rest.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** The OpenAPI document that the build generates from the resources: YAML, or JSON for those who accept it. */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {
    @Inject
    transient Gate gate;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (gate.whoSent(request.getHeader("Authorization")).isEmpty()) {
            Gate.CLOSED.write(response);
            return;
        }
        String accept = request.getHeader("Accept");
        boolean json = accept != null && accept.contains("json");
        String format = json ? "json" : "yaml";
        response.setContentType("application/" + format);
        try (InputStream document = OpenApiServlet.class.getResourceAsStream("/openapi." + format)) {
            if (document == null) {
                throw new IllegalStateException("the build has left the OpenAPI document out");
            }
            document.transferTo(response.getOutputStream());
        }
    }
}
