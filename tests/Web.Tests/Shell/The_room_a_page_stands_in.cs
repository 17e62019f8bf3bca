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
}
