package org.gridmap.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gridmap.people.Contact;
import org.gridmap.people.DutyPlace;
import org.gridmap.people.Responsible;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** The card of a building 楼栋公示卡: whom its residents may turn to. For everybody. */
@Controller
class CardPage {

  private final Responsible responsible;

  CardPage(Responsible responsible) {
    this.responsible = responsible;
  }

  @GetMapping("/building/{code}/card")
  String card(@PathVariable String code, HttpServletResponse response, Model page) {
    DutyPlace place = responsible.placeOfBuilding(code);
    List<Contact> contacts = responsible.listContacts(place);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    page.addAttribute("place", place);
    page.addAttribute("community", place.areas().isEmpty() ? null : place.areas().get(0));
    page.addAttribute("contacts", contacts);
    page.addAttribute("qr", address("/building/{code}/qr.svg", code));
    page.addAttribute("pdf", address("/building/{code}/card.pdf", code));
    page.addAttribute(
        "report", address("/report?via=qr&find={code}&buildingCode={code}", code, code));
    return "card";
  }

  private static String address(String template, Object... codes) {
    return UriComponentsBuilder.fromUriString(template)
        .encode()
        .buildAndExpand(codes)
        .toUriString();
  }
}
