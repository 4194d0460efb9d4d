package org.gridmap.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.LocaleResolver;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  MultipartResolver multipartResolver() {
    return new Uploads();
  }

  @Bean
  LocaleResolver localeResolver() {
    return new ReaderLocaleResolver();
  }
}
