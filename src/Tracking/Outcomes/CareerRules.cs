using System.Security.Cryptography;
using System.Text;
using Palmares.Records;

namespace Palmares.Tracking.Outcomes;

/// <summary>Careers out of the columns of a snapshot.</summary>
/// <remarks>
/// A work is a piece of work in a year, so that many documents of one proposal are no livelier than one. A role is what weighs as leading: chairs and vice-chairs on one side, editors and rapporteurs on the
/// other; who is named editor of documents and nothing else held the pen over them.
/// </remarks>
internal static class CareerRules
{
    /// <param name="tokens">A token for each person.</param>
    public static IReadOnlyList<Career> Of(PeopleColumns people, WorkYears years, IReadOnlyList<string> tokens, IReadOnlyDictionary<PersonId, int> awarded, IReadOnlyDictionary<PersonId, int> decisions)
    {
        var leads = Leads(people, years).ToLookup(row => row.Person, row => row.Lead);
        return [.. people.Persons.Select((person, at) =>
        {
            var own = years.Of(at);
            var (works, also) = (new List<DatedWork>(own.Length), new List<int>());
            foreach (var part in own)
            {
                var group = years.Groups[part.Group];
                works.Add(new DatedWork(part.FirstMonth, group.Body, group.ToString()));
                if (part.LastMonth > part.FirstMonth)
                    also.Add(part.LastMonth);
            }

            return new Career(tokens[at], works, [.. leads[at]], awarded.TryGetValue(person, out var month) ? month : null, decisions.GetValueOrDefault(person)) { AlsoSeen = also };
        })];
    }

    private static IEnumerable<(int Person, Lead Lead)> Leads(PeopleColumns people, WorkYears years)
    {
        var mandates = people.Mandates;
        for (var row = 0; row < mandates.Count; row++)
        {
            var weight = TrackingWeights.OfRole(mandates.Role[row], mandates.Group[row], mandates.GroupName[row]);
            var from = CodedDates.MonthOf(mandates.From[row]);
            if (weight > 0)
                yield return (mandates.Person[row], new Lead(from, Math.Max(from, mandates.Once[row] ? 0 : CodedDates.MonthOf(mandates.Until[row])), weight >= TrackingWeights.Chair ? LeadKind.Chair : LeadKind.Pen, mandates.LeftCensored[row]));
        }

        foreach (var part in years.All)
        {
            if (part.EditorOnly)
                yield return (part.Person, new Lead(part.FirstMonth, part.LastMonth, LeadKind.Pen, false));
        }
    }

    /// <summary>Who a mention is, for those alone who have the salt.</summary>
    public static string Token(string salt, UInt128 mention)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, mention);
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(salt), bytes))[..24];
    }
}
