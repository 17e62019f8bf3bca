namespace Palmares.Demo.Record;

/// <summary>The words of which the demo's names are made. Every name is a pair of nature words: plainly invented, in many scripts.</summary>
internal static class InventedWords
{
    public static readonly IReadOnlyList<Script> Scripts =
    [
        new("Latin", 44,
            ["Amber", "Birch", "Clover", "Dawn", "Ember", "Fern", "Gale", "Hazel", "Indigo", "Juniper", "Kestrel", "Linden", "Maple", "Nightjar", "Opal", "Plover", "Quill", "Rowan", "Sorrel", "Teasel", "Umber", "Velvet", "Wren", "Yarrow"],
            ["Thistlewick", "Stonebrook", "Meadowgate", "Fogharbour", "Larkspire", "Mossfield", "Rivermark", "Saltmarsh", "Windermoor", "Oakenshore", "Pebbleford", "Quarrywood", "Reedwater", "Starling-Vale", "Tidewell", "Underhollow", "Vinecrest", "Willowmere", "Yewbarrow", "Zephyrstone"]),
        new("Latin, with marks", 14,
            ["Éclaire", "Øyvinde", "Ångstråle", "Çiçeka", "Ñandú", "Štěrka", "Żurawina", "Gündüza", "Līduma", "Þistle"],
            ["Forêtclaire", "Bjørkedal-Vind", "Çınarsu", "Río Sereno", "Křišťál", "Świerkowa", "Fjällbäck", "Câmpia", "Gärtnerstein", "Ærøsund"]),
        new("Chinese", 12, ["云", "松", "溪", "星", "竹", "露", "霜", "荷"], ["石桥", "青山", "月湖", "风林", "雪原", "沙洲"]) { FamilyFirst = true, Glue = "" },
        new("Arabic", 9, ["نجم", "غيم", "ريح", "زهر", "ندى", "قمر"], ["الوادي", "النخيل", "البحيرة", "الرمال", "الجبل", "السحاب"]),
        new("Cyrillic", 9, ["Ветерок", "Зарница", "Ольха", "Снегирь", "Рябина", "Родник"], ["Берегов-Лунный", "Камнеречный", "Лесополье", "Туманова-Роса", "Сосногор"]),
        new("Devanagari", 5, ["तारा", "बादल", "चंदन", "झरना"], ["नदीवन", "पर्वतसर", "वनछाया"]),
        new("Hangul", 4, ["구름", "바람", "이슬"], ["달빛", "솔숲", "강물"]) { FamilyFirst = true, Glue = " " },
        new("Greek", 3, ["Αύρα", "Δρόσος", "Ελάτη"], ["Πετρόβραχος", "Λιμνοδάσος", "Ανεμώνας"]),
    ];

    public static readonly IReadOnlyList<string> Organisations =
    [
        "Northlight Networks", "Cobalt Bay Telecom", "Institut Forêtclaire", "Saltmarsh Semiconductors", "Marrow & Finch Instruments", "Larkspire University",
        "Administration of Lower Tidewell", "Greenlantern Mobile", "Polder Systems", "Quarrywood Research", "Stella Polare Comunicazioni", "青山通信研究院",
        "مختبرات النخيل", "Ольховые Сети", "Tern Island Cable", "Blue Heron Software", "University of Mossfield", "Ministry of Waves, Oakenshore", "Harbourlight Audio",
        "Vinecrest Video Labs", "Kestrel Satellite", "Zephyr Cloudworks", "Reedwater Metering", "Smallholding Codecs", "Foghorn Maritime Radio", "Open Meadow Foundation",
        "Pebbleford Polytechnic", "Amberline Optics", "Windermoor Power", "Riverine Quantum",
    ];

    /// <summary>Of what kind an organisation is, as the steward of the demo states it.</summary>
    public static string KindOf(string organisation) => organisation switch
    {
        "Larkspire University" or "University of Mossfield" or "Pebbleford Polytechnic" or "Institut Forêtclaire" or "Quarrywood Research" or "青山通信研究院" => "academia",
        "Administration of Lower Tidewell" or "Ministry of Waves, Oakenshore" => "government",
        "Open Meadow Foundation" => "foundation",
        "Northlight Networks" or "Cobalt Bay Telecom" or "Greenlantern Mobile" or "Stella Polare Comunicazioni" or "Tern Island Cable" or "Kestrel Satellite" => "operator",
        "Blue Heron Software" or "Zephyr Cloudworks" => "software",
        _ => "manufacturer",
    };

    /// <summary>The demo body's study groups: code and title.</summary>
    public static readonly IReadOnlyList<(string Code, string Title)> Groups =
    [
        ("SG1", "Numbering, naming and lanterns"), ("SG2", "Optical meadows and access networks"), ("SG3", "Quiet radio"), ("SG4", "Codecs for sound and picture"),
        ("SG5", "Energy, climate and equipment"), ("SG6", "Security and trust"), ("SG7", "Quantum links"), ("SG8", "Cities, ports and farms"),
    ];

    public static readonly IReadOnlyList<string> Subjects =
    [
        "lantern signalling", "tidal synchronisation", "meadow access networks", "orchard metering", "harbour beacons", "fog-tolerant codecs", "quiet-hour scheduling",
        "key exchange over long fibre", "shared spectrum etiquette", "low-power mesh relays", "picture quality in bad weather", "trust lists for small devices",
        "entangled link monitoring", "port logistics data", "farm sensor profiles", "repairable equipment", "emergency voice", "sign-language video", "time stamps at sea",
        "naming of things", "accessible menus", "energy budgets of base stations", "open telemetry of cables", "language tags for speech",
    ];

    public static readonly IReadOnlyList<string> Forms =
    [
        "Framework for", "Requirements of", "Architecture of", "Test methods for", "Profiles for", "Security guidelines for", "Terms and definitions for", "Measurement of",
        "Management interface for", "Use cases of",
    ];

    /// <param name="Name">Shown nowhere; tells the reader of this file what it is.</param>
    /// <param name="Share">How many of a hundred people write their name so.</param>
    internal sealed record Script(string Name, int Share, IReadOnlyList<string> Given, IReadOnlyList<string> Family)
    {
        public bool FamilyFirst { get; init; }

        public string Glue { get; init; } = " ";
    }
}
