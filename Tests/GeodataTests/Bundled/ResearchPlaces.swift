/// The places that the research behind the data set found; their identifiers are kept.
enum ResearchPlaces {
  static let identifiers = """
    auschwitz-i auschwitz-ii-birkenau auschwitz-iii-monowitz gleiwitz wodzislaw jaworzno
    blechhammer fuerstengrube sosnowitz-ii laurahuette eintrachthuette chelmek majdanek plaszow
    warsaw radom chelmno belzec sobibor treblinka kaiserwald vaivara klooga lagedi kauen
    schaulen stutthof schippenbeil koenigsberg palmnicken lebork mikoszewo hel klintholm
    gross-rosen fuenfteichen dyhernfurth schlesiersee gruenberg christianstadt bruennlitz
    buchenwald ohrdruf crawinkel langenstein mittelbau-dora nordhausen blankenburg rottleberode
    gardelegen flossenbuerg leitmeritz helmbrechts zwodau freiberg hersbruck volary velesin
    dachau kaufering muehldorf allach waakirchen wolfratshausen tutzing seeshaupt seefeld
    mauthausen gusen ebensee gunskirchen melk hinterbruehl floridsdorf suedostwall eisenerz
    sachsenhausen lieberose below-forest raben-steinfeld ravensbrueck malchow neuengamme
    bergen-belsen sandbostel woebbelin hannover-stoecken druette beendorf hamburg-subcamps
    celle luebeck neustadt-bay ahrensboek flensburg troebitz farsleben natzweiler neckarelz
    kochendorf hessental vaihingen wueste herzogenbusch theresienstadt bor crvenka budapest
    hegyeshalom cmielow kutno tomaszow wittenberg venusberg rehmsdorf
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
