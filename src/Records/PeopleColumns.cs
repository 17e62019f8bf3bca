using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Who stands behind the names of a snapshot in columns, who held which role, and which questions of who is who are open.</summary>
/// <param name="Persons">Everyone with a name in the snapshot, in the order of their first mention by number.</param>
/// <param name="PersonOf">For each row of <see cref="ContributorColumns"/> the person, into <paramref name="Persons"/>; −1 for an organisation and for who was never linked.</param>
/// <param name="Seed">For each person a number that is the same in every installation: the smallest of the mentions.</param>
/// <param name="Undecided">Two persons that may be one, each pair once, the smaller number first.</param>
public sealed record PeopleColumns(IReadOnlyList<PersonId> Persons, int[] PersonOf, UInt128[] Seed, MandateColumns Mandates, IReadOnlyList<(int One, int Other)> Undecided);

/// <summary>Roles held in groups.</summary>
/// <param name="Person">Into <see cref="PeopleColumns.Persons"/>.</param>
/// <param name="Role">Lower case.</param>
/// <param name="From">The first day it is known to have been held, as <see cref="CodedDates"/> has it.</param>
/// <param name="Until">The last day it may have been held.</param>
/// <param name="Once">Known from one reading or one document: held that day, both ends unknown.</param>
/// <param name="LeftCensored">Held already when the source's records begin.</param>
public sealed record MandateColumns(int[] Person, string[] Source, GroupKey[] Group, string?[] GroupName, string[] Role, int[] From, int[] Until, bool[] Elected, bool[] Once, bool[] LeftCensored, PartialDate?[] GroupCreated)
{
    public static readonly MandateColumns None = new([], [], [], [], [], [], [], [], [], [], []);

    public int Count => Person.Length;
}
