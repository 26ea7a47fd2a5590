package walt.reboot.rest.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers what never reaches a resource, and what the container itself refuses, with a problem document too. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemType type = ProblemType.ofStatus(code instanceof Integer status ? status : 404);
        new Problem(type, type == ProblemType.NOT_FOUND ? "There is nothing at this path." : type.title() + ".")
                .write(response);
    }
}
