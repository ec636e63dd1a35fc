using System.Reflection;
using NetGen.Tests.Cases;
using NetGen.Tests.Support;

namespace NetGen.Tests;

/// <summary>The texts of a network at run time.</summary>
public class SummaryTests
{
    [Fact]
    public void Constants_are_there_for_every_network()
    {
        foreach (var network in CaseCatalogue.All)
        {
            var type = CaseNetworks.TypeOf(network);
            var (summary, architecture) = (Constant(type, "Summary"), Constant(type, "Architecture"));
            Assert.StartsWith(network.Name + ": ", summary, StringComparison.Ordinal);
            Assert.Equal(network.Layers.Length, summary.Split('\n').Count(line => line.StartsWith("Dense ", StringComparison.Ordinal)));
            Assert.DoesNotContain('\r', summary);
            Assert.Equal($"{network.Inputs}-{string.Join('-', network.Layers.Select(layer => layer.Units))}", Sizes(architecture));
            Assert.EndsWith(";" + network.Precision, architecture, StringComparison.Ordinal);
        }
    }

    private static string Sizes(string architecture) =>
        string.Join('-', architecture.Split(';')[0].Split('-').Select(part => part.Split(':')[0]).Where(part => int.TryParse(part, out _)));

    private static string Constant(Type type, string name)
    {
        var field = type.GetField(name, BindingFlags.Public | BindingFlags.Static)!;
        Assert.True(field.IsLiteral);
        return (string)field.GetRawConstantValue()!;
    }
}
