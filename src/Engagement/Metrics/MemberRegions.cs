using System.Collections.Frozen;
using Palmares.Records;

namespace Palmares.Engagement.Metrics;

/// <summary>The region of a country or territory, of the six that ITU counts by.</summary>
/// <remarks>Source: lists of Member States by region of ITU-D. Territories that those lists do not hold have none.</remarks>
public static class MemberRegions
{
    private static readonly (Region Region, string Codes)[] Lists =
    [
        (Region.Africa, "AO BF BI BJ BW CD CF CG CI CM CV ER ET GA GH GM GN GQ GW KE LR LS MG ML MU MW MZ NA NE NG RW SC SL SN SS ST SZ TD TG TZ UG ZA ZM ZW"),
        (Region.Americas, "AG AR BB BO BR BS BZ CA CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PR PY SR SV TT US UY VC VE"),
        (Region.ArabStates, "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE"),
        (Region.AsiaPacific, "AF AU BD BN BT CN FJ FM HK ID IN IR JP KH KI KP KR LA LK MH MM MN MO MV MY NP NR NZ PG PH PK SB SG TH TL TO TV TW VN VU WS"),
        (Region.Cis, "AM AZ BY KG KZ RU TJ TM UZ"),
        (Region.Europe, "AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IL IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA VA"),
    ];

    private static readonly FrozenDictionary<string, Region> ByCode = Lists.SelectMany(list => list.Codes.Split(' ').Select(code => (code, list.Region))).ToFrozenDictionary(one => one.code, one => one.Region, StringComparer.Ordinal);

    public static Region? Of(TerritoryCode? territory) => territory is { } one && ByCode.TryGetValue(one.Value, out var region) ? region : null;
}
