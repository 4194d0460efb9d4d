package org.gridmap.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;

/**
 * Stands between the connection and everything that may read a body: filters, forms, JSON, files.
 */
final class DoorValve extends ValveBase {

  private final DoorSettings settings;
  private final Places reports;
  private final Places forms;

  DoorValve(DoorSettings settings) {
    super(true);
    this.settings = settings;
    reports = new Places(settings.reports(), settings.eachAddress(), settings.patience());
    forms = new Places(settings.forms(), settings.eachAddress(), settings.patience());
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (!announcesBody(request)) {
      getNext().invoke(request, response);
      return;
    }
    org.apache.coyote.Request coyote = request.getCoyoteRequest();
    InputBuffer wire = coyote.getInputBuffer();
    Body body = bodyOf(request, wire);
    coyote.setInputBuffer(body);
    request.setAttribute(Body.ATTRIBUTE, body);
    try {
      getNext().invoke(request, response);
    } finally {
      if (!body.end()) {
        answerFirst(request, response);
        coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
      coyote.setInputBuffer(wire);
    }
  }

  /** What ends a connection makes a fault of every answer that is not on its way. */
  private static void answerFirst(Request request, Response response) throws IOException {
    if (!request.isAsync()) {
      response.finishResponse();
    }
  }

  private Body bodyOf(Request request, InputBuffer wire) {
    BodyKind kind = BodyKind.of(request.getDecodedRequestURI(), request.getContentType());
    Body.Facts facts = new Body.Facts(kind, request.getContentLengthLong(), request::getRemoteAddr);
    return new Body(wire, facts, settings, kind.isReport() ? reports : forms, System::nanoTime);
  }

  private static boolean announcesBody(Request request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }
}
