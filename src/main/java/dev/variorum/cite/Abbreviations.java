package dev.variorum.cite;

import java.util.List;
import java.util.Set;

/** Words that notes cut short by a full stop which ends no sentence, folded, without the stop. */
final class Abbreviations {

  private static final Set<String> ALL =
      Set.copyOf(
          List.of(
              """
          diss phil masch cl tit dom prof messrs mme mlle abb adm al amb amer anm ann app apr arch archiv art assoc aufl aug bd bearb
          beitr bes bibl bk bl bn brit bull calif cap capt cf ch chap chaps chas cit
          cité col coll cols com comm comp comps cong conn const corr deb dec ded dep
          dept ders dies disp div doc docs dr ebd ebda eccl ed eds eg encl engl eod
          ep epist esp ex exec f feb ff fig figs fn fol fols fr frs gen geo govt h hg
          hist hom hon hqs hrsg hrsgg ie infra inst interv intl introd jan jas jb jg
          jr jul jun kap leg lib loc lt ltr mag maj mar mass mem memo mems min misc
          mitt mr mrs ms mss mus n natl nn no nos nov nr oct op orig ouvr p par para
          parl phil philos pp pref proc pt pts pub publ pubs quart rec ref reg regt
          repr rept repts resp rev rn rpt rpts s schol sec sect secy sen sep sept ser
          sess soc sp sr st stat stats supp suppl supra t taf tel theol thos tom
          trans transl trs u univ verf vgl viz vol vols vs wm zeitschr zit zs éd
          übers
          """
                  .strip()
                  .split("\\s+")));

  private Abbreviations() {}

  static boolean contain(String folded) {
    return ALL.contains(folded);
  }
}
