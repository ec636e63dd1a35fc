using NetGen.Generator.Tests.Hosts;
using NetGen.Generator.Tests.Places.Cases;

namespace NetGen.Generator.Tests.Places;

/// <summary>The places that the compiler of this run knows.</summary>
internal static class PlaceCatalogue
{
    public static IReadOnlyList<PlaceCase> All { get; } =
        [.. ((IEnumerable<PlaceCase>)[.. NestingPlaces.All, .. NamespacePlaces.All, .. NamePlaces.All, .. ClassPlaces.All]).Where(place => Host.Parses(place.Needs))];

    public static PlaceCase Find(string name) => All.Single(place => place.Name == name);
}
