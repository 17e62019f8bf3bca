using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Papers.Charts;
using Palmares.Records;
using Palmares.Records.Reading;
using Palmares.Tracking.Indicators;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.People;

public sealed class IndexModel(ReadPerson readPerson, ListMaybeSame maybeSame, ShowIndicators indicators, TimeProvider clock) : PalmaresPage
{
    public PersonRecord Person { get; private set; } = null!;

    public IReadOnlyList<ListMaybeSame.Other> MaybeSame { get; private set; } = [];

    public Chart? Chart { get; private set; }

    /// <summary>Null for who may not see them, and while nothing was computed.</summary>
    public ShowIndicators.View? Indicators { get; private set; }

    public IEnumerable<IGrouping<RecordRef, Work>> Lineages => Person.Works.GroupBy(work => work.Lineage);

    public async Task<IActionResult> OnGetAsync(PersonId id, CancellationToken ct)
    {
        if (!By.May(Permission.SearchRecord))
            return Refused(KernelErrors.NotPermitted);
        var person = await readPerson.RunAsync(id, null, ct);
        if (person.IsError)
            return Refused(person.Error);
        if (person.Value.Person != id)
            return LocalRedirectPermanent(RecordLinks.To(person.Value.Person));
        Person = person.Value;
        MaybeSame = (await maybeSame.RunAsync(id, By, ct)).Value;
        Indicators = By.May(Permission.SeeTracking) && await indicators.RunAsync(Person.Person, By, ct) is { IsError: false } shown ? shown.Value : null;
        Chart = Draw();
        Crumb(T["Record"], "/records");
        Crumb(Person.DisplayName);
        return Page();
    }

    /// <summary>Only sources that name people can say something of one.</summary>
    public RecordFoot Foot => new(
        [.. Person.Coverage.Sources.Where(source => source.Mentions > 0)], Person.Snapshot, RecordLinks.To(Person.Person), RecordLinks.Wrong(RecordKind.Person, Person.Person.ToString(), null),
        T["{0} mentions, {1} of them without an organisation. What happened outside the sources and years below is not in this record.", Person.Coverage.Mentions, Person.Coverage.WithoutAffiliation]);

    private Chart? Draw()
    {
        var years = Person.Works.Where(work => work.Date is not null).Select(work => work.Date!.Value.Year).Order().ToList();
        if (years.Count == 0 && Person.Mandates.Count == 0)
            return null;
        return new Timeline
        {
            Title = T["Timeline"],
            Description = T["Documents by year and mandates from when to when, as far as the record knows."],
            RightToLeft = System.Globalization.CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft,
            Works = years.Count == 0 ? [] : [new TimelineWorks(T["Documents"], years)],
            Spans = [.. Person.Mandates.Select(Span)],
            ReadUntil = YearOf(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)),
            WhatColumn = T["What"],
            FromColumn = T["From"],
            ToColumn = T["To"],
            NumberColumn = T["Number"],
            OngoingText = T["goes on"],
            UnknownText = T["not known"],
        }.Draw();
    }

    private TimelineSpan Span(Mandate mandate) => new(
        $"{RoleWords.Of(mandate.Role, T)}, {mandate.Group}",
        mandate.LeftCensored ? null : YearOf(mandate.FirstSeen.Earliest),
        mandate.Ongoing ? null : YearOf((mandate.EndBefore ?? mandate.LastSeen ?? mandate.FirstSeen).Latest),
        mandate.Ongoing ? Ending.Ongoing : Ending.Known);

    private static double YearOf(DateOnly day) => Math.Round(day.Year + ((day.DayOfYear - 1) / 366.0), 2);
}
