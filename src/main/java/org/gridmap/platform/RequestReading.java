package org.gridmap.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has the framework read days, moments and forms as {@link RequestWords} and the door do. */
@Configuration(proxyBeanMethods = false)
class RequestReading implements WebMvcConfigurer {

  private final FormFields fields;

  RequestReading(FormFields fields) {
    this.fields = fields;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(fields);
  }

  @Override
  public void addFormatters(FormatterRegistry formats) {
    formats.addConverter(String.class, LocalDate.class, text -> RequestWords.day("day", text));
    formats.addConverter(
        String.class, OffsetDateTime.class, text -> RequestWords.moment("time", text));
    formats.addConverter(
        String.class,
        Instant.class,
        text -> {
          OffsetDateTime moment = RequestWords.moment("time", text);
          return moment == null ? null : moment.toInstant();
        });
  }
}
