package org.gridmap.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows a form again that was refused before its controller saw it: a person who filled it in wants
 * the form with the reason, not a page that ends there.
 */
public interface RefusedForm {

  /**
   * The page with the form, if this request sent it.
   *
   * @param request as the server dispatches it to its error page
   */
  Optional<ModelAndView> again(HttpServletRequest request, Problem refused, Locale locale);
}
