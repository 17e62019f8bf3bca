using AngleSharp.Dom;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Tests.Shell;

public sealed class The_room_a_page_stands_in
{
    private static readonly Navigation.Item[] Items = [.. new[] { "/records", "/records/identity", "/awards/editions", "/awards/deciding", "/proceedings/documents" }.Select(url => new Navigation.Item(url, url, null, ""))];

    [Theory]
    [InlineData("/records/people/12", "/records")]
    [InlineData("/records/identity/queue", "/records/identity")]
    [InlineData("/proceedings/documents/register", "/proceedings/documents")]
    [InlineData("/proceedings/meetings", "/proceedings/documents")]
    [InlineData("/awards/nominating", null)]
    [InlineData("/", null)]
    public void Is_the_closest_above_it_or_the_only_one_of_its_house(string path, string? room) =>
        Assert.Equal(room, Navigation.Here(Items, path)?.Url);

    [Theory]
    [InlineData("/awards/editions/12", "Award")]
    [InlineData("/awards/redacting/12", "Award")]
    [InlineData("/tracking/evidence/12", null)]
    [InlineData("/", null)]
    public void Its_group_is_that_of_its_room_or_the_only_one_of_its_house(string path, string? group)
    {
        Navigation.Item[] items =
        [
            new("Editions", "/awards/editions", null, "") { Group = "Award" }, new("Decisions", "/awards/deciding", null, "") { Group = "Award" },
            new("Cohorts", "/tracking/cohorts", null, "") { Group = "Tracking" }, new("Emerging", "/tracking/emerging", null, ""),
        ];

        Assert.Equal(group, Navigation.GroupOf(items, path));
    }

    [Fact]
    public async Task With_many_rooms_groups_come_first_and_the_menu_holds_all_of_them_without_script()
    {
        await using var world = await WebWorld.StartAsync();
        var page = await (await world.SignInAs(Role.Secretary)).OpenAsync("/review/panels");
        var (first, second, menu) = (Links(page, ".pm-nav__first > ul"), Links(page, ".pm-nav__second"), Links(page, "details.pm-nav__all"));

        Assert.InRange(first.Count, 2, Navigation.InOneLine);
        Assert.Contains("/review/panels", second);
        Assert.True(menu.Count > 20 && menu.Distinct().Count() == menu.Count, "The menu holds too few rooms, or one twice.");
        Assert.Subset(menu.ToHashSet(), first.Concat(second).ToHashSet());
        Assert.Equal(["true", "page", "page"], page.QuerySelectorAll(".pm-nav [aria-current]").Select(link => link.GetAttribute("aria-current")).Order(StringComparer.Ordinal).Reverse());
        // Three rooms need no menu.
        Assert.Null((await world.Visit().OpenAsync("/roll")).QuerySelector(".pm-nav details"));
    }

    private static List<string> Links(IDocument page, string within) => [.. page.QuerySelectorAll(within + " a").Select(link => link.GetAttribute("href")!)];
}
