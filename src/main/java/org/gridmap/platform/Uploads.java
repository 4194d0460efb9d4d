package org.gridmap.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * Forms with files. They are taken apart when somebody first asks for a field, which may be a
 * filter; the page that tells of a failure never tries again.
 */
final class Uploads extends StandardServletMultipartResolver {

  @Override
  public boolean isMultipart(HttpServletRequest request) {
    return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
  }

  /** What the server's reader of forms says by exceptions of its own. */
  static Optional<Problem> refusalBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SizeException || cause instanceof FileCountLimitExceededException) {
        return Optional.of(new Problem(RequestProblem.TOO_LARGE));
      }
      if (cause instanceof FileUploadException) {
        return Optional.of(new Problem(RequestProblem.MALFORMED_REQUEST));
      }
      if (cause instanceof InvalidParameterException refused) {
        return Optional.of(
            refused.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                ? new Problem(RequestProblem.TOO_LARGE)
                : new Problem(RequestProblem.MALFORMED_REQUEST));
      }
    }
    return Optional.empty();
  }
}
