using System.Globalization;
using Palmares.Kernel;

namespace Palmares.Engagement.Events;

/// <summary>Steering group and programme as text, one line a member or a session.</summary>
internal static class EventLines
{
    public static Result<List<SteeringMember>> Steering(string lines)
    {
        var members = new List<SteeringMember>();
        foreach (var (number, parts) in Lines(lines))
        {
            if (parts.Length is < 2 or > 3 || parts[0].Length is 0 or > SteeringMember.NameLength || RegionOf(parts[1]) is not { } region || (parts.Length == 3 && parts[2] != "leads"))
                return EngagementErrors.SteeringUnclear.With(number);
            members.Add(new SteeringMember { Position = members.Count, Name = parts[0], Region = region, Leads = parts.Length == 3 });
        }

        return members.Count > EngagementEvent.MaxSteering ? EngagementErrors.LinesTooMany.With(members.Count, EngagementEvent.MaxSteering).At("Steering")
            : members.Count(member => member.Leads) > 1 ? EngagementErrors.TwoLeaders
            : members;
    }

    public static Result<List<EventSession>> Sessions(string lines, DateOnly first, DateOnly last)
    {
        var sessions = new List<EventSession>();
        foreach (var (number, parts) in Lines(lines))
        {
            if (parts.Length is < 3 or > 4 || parts[0].Length is 0 or > EventSession.TitleLength || parts[1].Length is 0 or > EventSession.ThemeLength || Hours(parts[2]) is not { } at || parts.ElementAtOrDefault(3)?.Length > EventSession.ChairLength)
                return EngagementErrors.SessionUnclear.With(number);
            if (at.On < first || at.On > last)
                return EngagementErrors.SessionOutside.With(number);
            sessions.Add(new EventSession
            {
                Position = sessions.Count + 1, Title = parts[0], Theme = parts[1], On = at.On, From = at.From, Until = at.Until, Chair = parts.ElementAtOrDefault(3) is { Length: > 0 } chair ? chair : null,
            });
        }

        return sessions.Count == 0 ? EngagementErrors.SessionsMissing
            : sessions.Count > EngagementEvent.MaxSessions ? EngagementErrors.LinesTooMany.With(sessions.Count, EngagementEvent.MaxSessions).At("Programme")
            : sessions;
    }

    private static IEnumerable<(int Number, string[] Parts)> Lines(string lines) => lines.Split('\n').Index()
        .Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => (line.Index + 1, line.Item.Split(';', StringSplitOptions.TrimEntries)));

    private static (DateOnly On, TimeOnly From, TimeOnly Until)? Hours(string text)
    {
        var parts = text.Split([' ', '-'], 5, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 5
            && DateOnly.TryParseExact(string.Join('-', parts[..3]), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && TimeOnly.TryParseExact(parts[3], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            && TimeOnly.TryParseExact(parts[4], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) && from < until
            ? (on, from, until)
            : null;
    }

    private static Region? RegionOf(string text) => text.ToUpperInvariant() switch
    {
        "AFRICA" => Region.Africa,
        "AMERICAS" => Region.Americas,
        "ARAB STATES" => Region.ArabStates,
        "ASIA AND THE PACIFIC" or "ASIA-PACIFIC" => Region.AsiaPacific,
        "CIS" => Region.Cis,
        "EUROPE" => Region.Europe,
        _ => null,
    };
}
