using System.Globalization;
using System.Text.Json.Nodes;
using Palmares.Papers.Word;
using Palmares.Records;

namespace Palmares.Engagement.Stories;

/// <summary>A story as a document and as data. Pure: the same story gives the same bytes.</summary>
public static class StoryPaper
{
    /// <summary>Stands under every story.</summary>
    public const string NoEndorsement = "No endorsement of any product, service or company is meant or given.";

    public static Paper Of(StoryTold told)
    {
        var story = told.Story;
        return new()
        {
            Title = story.Headline,
            Author = story.StudyGroup,
            Date = story.ApprovedAt ?? story.ReceivedAt,
            Meta = [new MetaRow("Study group", story.StudyGroup), new MetaRow("Standard", story.Standard), .. story.Question is { } question ? [new MetaRow("Question", question)] : Array.Empty<MetaRow>()],
            Blocks = [.. Blocks(told)],
        };
    }

    /// <summary>The story as JSON-LD in the words of schema.org.</summary>
    public static string JsonLd(StoryTold told, Uri address)
    {
        var story = told.Story;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org", ["@type"] = "Article", ["@id"] = address.ToString(), ["headline"] = story.Headline, ["abstract"] = story.Problem, ["articleBody"] = story.WhatItDoes,
            ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = story.StudyGroup },
            ["about"] = new JsonObject { ["@type"] = "CreativeWork", ["name"] = story.Standard },
            ["keywords"] = new JsonArray([.. story.Themes.Select(theme => (JsonNode)JsonValue.Create(theme.ToString()))]),
            ["audience"] = new JsonArray([.. story.Beneficiaries.Select(one => (JsonNode)new JsonObject { ["@type"] = "Audience", ["audienceType"] = one })]),
            ["mentions"] = new JsonArray([.. story.Figures.Select(Claim)]),
            ["usageInfo"] = NoEndorsement,
        };
        if (told.Code.Count > 0)
            data["workExample"] = new JsonArray([.. told.Code.Select(one => (JsonNode)Software(one))]);
        if (story.ApprovedAt is { } approved)
            data["datePublished"] = approved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return data.ToJsonString();
    }

    private static JsonObject Software(ImplementationShown one)
    {
        var software = new JsonObject { ["@type"] = "SoftwareSourceCode", ["name"] = one.Name, ["codeRepository"] = one.Repository };
        if (one.Licence is { } licence)
            software["license"] = licence;
        return software;
    }

    private static JsonNode Claim(AdoptionFigure figure)
    {
        var claim = new JsonObject { ["@type"] = "Claim", ["text"] = figure.Statement };
        if (figure.SourceAwaited)
            claim["creativeWorkStatus"] = "source awaited";
        else
            claim["appearance"] = new JsonObject { ["@type"] = "CreativeWork", ["url"] = figure.SourceUrl, ["datePublished"] = figure.SourceDate!.Value.ToString() };
        return claim;
    }

    private static IEnumerable<Block> Blocks(StoryTold told)
    {
        var story = told.Story;
        foreach (var (heading, text) in new[]
        {
            ("The problem", story.Problem), ("What the standard does", story.WhatItDoes), ("Who made it", story.WhoMadeIt), ("With whom", story.Collaboration),
            ("Who gains by it", story.Beneficiaries.Count == 0 ? null : string.Join("; ", story.Beneficiaries)), ("Recognition", story.Recognition), ("Lessons", story.Lessons), ("Next steps", story.NextSteps),
        })
        {
            if (text is null)
                continue;
            yield return new Heading(1, heading);
            yield return new Paragraph(text);
        }

        if (story.Figures.Count > 0)
        {
            yield return new Heading(1, "Where it is used");
            yield return new BulletList([.. story.Figures.Select(figure => new Paragraph($"{figure.Statement} ({(figure.SourceAwaited ? "source awaited" : $"{figure.SourceUrl}, {figure.SourceDate}")})"))]);
        }

        if (told.Timeline.Count > 0)
            yield return new Table(["Date", "Step", "Document"], [.. told.Timeline.Select(step => (IReadOnlyList<string>)[step.Date.ToString(), step.What, step.Document.Key])], "The way of the standard, from the public record");
        if (told.Code.Count > 0)
        {
            yield return new Heading(1, "In code");
            yield return new BulletList([.. told.Code.Select(one => new Paragraph($"{one.Name}: {one.Repository} ({one.SourceUrl}, {one.SourceDate})"))]);
        }

        foreach (var person in story.People.Where(person => person.AgreedOn is not null))
            yield return new Paragraph(person.Quote is { } quote ? $"“{quote}” {person.Name}, {person.Capacity}" : $"{person.Name}, {person.Capacity}");
        yield return new Paragraph(NoEndorsement);
    }
}
