using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Reading;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records.Reading;

public sealed class Who_may_be_the_same
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_told_apart_by_organisation_years_and_sources()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportAsync(room.File("demo-lab.jsonl", [Line(1, 2012, "one", "Tern Cable"), Line(2, 2016, "one", "Tern Cable"), Line(3, 2020, "two", "Riverine Quantum")]));
        // Keys part them, their one name leaves a question open.
        var mentions = await room.World.QueryAsync(db => db.Set<PersonMention>().AsNoTracking().ToListAsync(Ct));
        var (first, second) = (mentions.GroupBy(row => row.Person).Single(person => person.Count() == 2), mentions.GroupBy(row => row.Person).Single(person => person.Count() == 1));
        var (of, back) = (await AskAsync(room, first.Key), await AskAsync(room, second.Key));

        var (other, one) = (Assert.Single(of).Told!, Assert.Single(back).Told!);
        Assert.Equal(("Riverine Quantum", 2020, 2020, 1), (other.Organisation, other.FirstYear, other.LastYear, other.Mentions));
        Assert.Equal(("Tern Cable", 2012, 2016, 2), (one.Organisation, one.FirstYear, one.LastYear, one.Mentions));
        Assert.Equal(["demo-lab"], one.Sources);
    }

    private static string Line(int number, int year, string key, string organisation) =>
        $$"""{"source":"demo-lab","docid":"LAB {{number}}","title":"Sheet {{number}}","type":"recommendation","date":"{{year}}-03-10","group":"SG 1","contributors":[{"name":"Opal Vane","given":"Opal","surname":"Vane","role":"author","org":"{{organisation}}","person_key":"{{key}}"}]}""";

    private static async Task<IReadOnlyList<ListMaybeSame.Other>> AskAsync(RecordRoom room, PersonId person) =>
        (await room.World.RunAsync((ListMaybeSame list) => list.RunAsync(person, room.World.As(Role.Secretary), Ct))).Value;
}
