package org.gridmap.grid;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

@Configuration(proxyBeanMethods = false)
class GridConfiguration {

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> gridEtags() {
    var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    filter.addUrlPatterns("/api/v1/grids", "/api/v1/grids/*");
    return filter;
  }
}
