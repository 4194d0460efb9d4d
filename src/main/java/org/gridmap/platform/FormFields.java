package org.gridmap.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/** The door of forms with files: their fields can be read only when the upload is taken apart. */
@Component
class FormFields implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request instanceof MultipartHttpServletRequest form) {
      RequestDoor.requireStorable(form.getParameterMap());
    }
    return true;
  }
}
