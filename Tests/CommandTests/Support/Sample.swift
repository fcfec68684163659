/// A small, sound data set of two movements, with a base map that has no layers.
enum Sample {
  static let places = """
    id,kind,name,modern_name,parent,longitude,latitude,precision,opened,closed,liberated,\
    liberated_by,prisoners_at_liberation_min,prisoners_at_liberation_max,wikidata,\
    position_source,sources,note
    alpha,main-camp,Alpha,Modern Alpha,,14.5,50.25,site,,,,,,,,survey,book,
    beta,town,Beta,,,13.5,50.5,town,,,,,,,,survey,book,
    gamma,main-camp,Gamma,,,11.5,49.75,site,,,1945-04-23,US Army,1500,,,survey,book,

    """

  static let movements = """
    id,from,to,mode,departed,arrived,prisoners_min,prisoners_max,deaths_min,deaths_max,\
    granularity,outcome,existence,course,confidence,inferred,operation,claims,sources,note
    M1,alpha,gamma,foot,1945-01-17,1945-01-25,3000,4000,,,transport,reached,certain,\
    approximate,high,,,,book,
    M2,gamma,alpha,rail,1945-03-02,1945-03-04,,,12,,transport,reached,certain,schematic,high,\
    ,,,book,"A ""quoted"" note, with a comma"

    """

  static let files = [
    "datapackage.json": "{\"name\": \"study\", \"title\": \"A study\"}",
    "places.csv": places,
    "movements.csv": movements,
    "stages.csv": """
    movement,sequence,place,arrived,departed,kind,sources,note
    M1,1,beta,1945-01-20,,halt,book,

    """,
    "periods.csv": """
    id,name,interval,sources,note
    spring,Spring,1945-03-01/1945-05-08,book,
    winter,Winter,1944-12-01/1945-02-28,book,

    """,
    "sources.csv": """
    id,citation,url,kind,read_on,note
    book,Somebody: A book. 2001.,,scholarship,,

    """,
    "basemap/basemap.json": """
    {"version":1,"title":"empty","origin":"","licence":"","attribution":"none",\
    "extent":[-12,34,45,72],"layers":[]}
    """,
  ]
}
