using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Incrementality;
using NetGen.Generator.Tests.Robustness;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;
using NetGen.Tests.Cases.Layered;
using Xunit.Sdk;

namespace NetGen.Generator.Tests.Determinism;

/// <summary>The emitted bytes follow from the declarations alone.</summary>
public sealed class TextTests
{
    private static readonly IReadOnlyList<ITestNetwork> Networks = [.. CaseCatalogue.Named, LayeredCatalogue.TinyConv1D, .. LayeredCatalogue.Timed, .. RandomLayered.Draw(10)];
    private static readonly IReadOnlyList<string> Sources = [.. Networks.Select(network => network.ToSource())];

    /// <summary>What a run may differ in.</summary>
    public static TheoryData<string> Ways => ["again", "other order", "CRLF", "one file", "culture tr-TR", "culture de-DE", "culture fa-IR", "culture hostile", "eight threads", "emitted before"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void TheBytesAreTheSame(string way) => Check(way, null);

    // The mutants: a text with a number in the present culture, one with the order of the run, one with the source's line ends, and one with the clock.
    [Theory]
    [InlineData("culture tr-TR", "culture")]
    [InlineData("culture de-DE", "culture")]
    [InlineData("culture fa-IR", "culture")]
    [InlineData("culture hostile", "culture")]
    [InlineData("other order", "order")]
    [InlineData("CRLF", "line ends")]
    [InlineData("again", "clock")]
    public void ATextThatDependsOnMoreIsSeen(string way, string what)
    {
        var count = 0;
        Assert.ThrowsAny<XunitException>(() => Check(way, () => new CarelessGenerator((name, _) => what switch
        {
            "culture" => (-1.5).ToString("N", CultureInfo.CurrentCulture) + "I".ToLower(CultureInfo.CurrentCulture),
            "order" => name + Interlocked.Increment(ref count),
            "line ends" => way == "CRLF" && Interlocked.Increment(ref count) > Sources.Count ? "\r\n" : "\n",
            _ => Guid.NewGuid().ToString(),
        })));
    }

    private static void Check(string way, Func<IIncrementalGenerator>? generator)
    {
        var expected = Emit(Sources, generator?.Invoke());
        Assert.Equal(Networks.Count, EmittedFiles.OfNetworks(expected.Keys).Count);
        foreach (var actual in Emit(way, generator?.Invoke()))
        {
            Assert.Equal(expected.Keys, actual.Keys);
            Assert.All(expected, file => Assert.True(actual[file.Key].SequenceEqual(file.Value), $"{way}: {file.Key} differs"));
        }
    }

    private static IEnumerable<ImmutableSortedDictionary<string, byte[]>> Emit(string way, IIncrementalGenerator? generator) => way switch
    {
        "other order" => [Emit([.. Sources.Reverse()], generator), Emit(Shuffled(Sources), generator)],
        "CRLF" => [Emit([.. Sources.Select(source => source.ReplaceLineEndings("\r\n"))], generator)],
        "one file" => [Emit([string.Concat(Shuffled(Sources))], generator)],
        "eight threads" => ParallelEnumerable.Range(0, 8).Select(_ => Emit(Sources, generator)).ToList(),
        "emitted before" => [Emitted(Compilations.Driver(generator).RunGenerators(Compilations.Of([.. Shuffled(Sources).Skip(5)])).RunGenerators(Compilations.Of([.. Sources])))],
        _ when way.StartsWith("culture ", StringComparison.Ordinal) => [Under(Cultures.Create(way["culture ".Length..]), () => Emit(Sources, generator))],
        _ => [Emit(Sources, generator)],
    };

    private static ImmutableSortedDictionary<string, byte[]> Emit(IReadOnlyList<string> sources, IIncrementalGenerator? generator) =>
        Emitted(Compilations.Driver(generator).RunGenerators(Compilations.Of([.. sources])));

    // The bytes with their mark of the encoding, as the compiler would write them to disk.
    private static ImmutableSortedDictionary<string, byte[]> Emitted(GeneratorDriver driver) => EditRun.Result(driver).GeneratedSources
        .ToImmutableSortedDictionary(file => file.HintName, file => file.SourceText.Encoding!.GetPreamble().Concat(file.SourceText.Encoding.GetBytes(file.SourceText.ToString())).ToArray());

    private static T Under<T>(CultureInfo culture, Func<T> action)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static IReadOnlyList<string> Shuffled(IReadOnlyList<string> sources)
    {
        var shuffled = sources.ToArray();
        new Random(3).Shuffle(shuffled);
        return shuffled;
    }
}
