package org.gridmap.pages;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves scripts and styles under their version, and gives every page what its frame needs. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final FrontEnd frontEnd;
  private final PageFrame frame;

  PageConfiguration(FrontEnd frontEnd, PageFrame frame) {
    this.frontEnd = frontEnd;
    this.frame = frame;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(FrontEnd.ICON)
        .addResourceLocations("classpath:/static/img/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    registry
        .addResourceHandler(frontEnd.prefix() + "/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(FOR_EVER);
    frontEnd
        .libraryFolders()
        .forEach(
            (webjar, folder) ->
                registry
                    .addResourceHandler(frontEnd.prefix() + "/lib/" + webjar + "/**")
                    .addResourceLocations(folder)
                    .setCacheControl(FOR_EVER));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(frame);
  }
}
