// Writes what the programs of tests/runtimes are made of, from the golden files:
//     Declare <folder>
// Networks.cs declares every golden network in both precisions and both arithmetics; Figures.txt has their figures as the bits of doubles, since
// a runtime under test shall not be asked to read decimals.
using System.Globalization;
using System.Text;
using NetGen;
using NetGen.Tests.Cases;
using NetGen.Tests.Checks;

var folder = args is [var only] ? only : throw new ArgumentException("expected: Declare <folder>");
string[] keys = ["parameters", "losses", "batch_gradient", "after_sample_steps", "after_batch_step"];
string[] tables = ["x", "t", "outputs", "gradients"];
StringBuilder networks = new(), registry = new(), figures = new();
foreach (var golden in GoldenFile.All)
{
    foreach (var precision in Enum.GetValues<Precision>())
    {
        foreach (var arithmetic in Enum.GetValues<Arithmetic>())
        {
            var network = golden.Declaration(precision);
            network = network with { Name = $"{network.Name}_{arithmetic}", Arithmetic = arithmetic };
            networks.Append(network.ToSource());
            registry.Append(CultureInfo.InvariantCulture, $"            new Entry(\"{network.Name}\", \"{golden.Name}\", {Tolerance(network)}, () => new global::{NetworkCase.Namespace}.{network.Name}(1)),\n");
        }
    }

    figures.Append("file ").Append(golden.Name).Append('\n');
    Add("learning_rate", [golden.LearningRate]);
    foreach (var key in keys)
    {
        Add(key, golden.Vector(key));
    }

    foreach (var table in tables)
    {
        Add(table, [.. golden.Rows(table).SelectMany(row => row)]);
    }
}

networks.Append("namespace NetGen.GoldenRun\n{\n    public static class Registry\n    {\n        public static Entry[] All() => new[]\n        {\n");
networks.Append(registry).Append("        };\n    }\n}\n");
Directory.CreateDirectory(folder);
Write("Networks.cs", networks);
Write("Figures.txt", figures);

// The bounds of GoldenTests.
static string Tolerance(NetworkCase network) => network.Precision == Precision.Single ? "2e-5" : "1e-10";

void Add(string key, double[] values)
{
    figures.Append(key);
    foreach (var value in values)
    {
        figures.Append(CultureInfo.InvariantCulture, $" {BitConverter.DoubleToInt64Bits(value):x16}");
    }

    figures.Append('\n');
}

// An unchanged file keeps its time, so that nothing is built twice.
void Write(string name, StringBuilder text)
{
    var path = Path.Combine(folder, name);
    if (!File.Exists(path) || File.ReadAllText(path) != text.ToString())
    {
        File.WriteAllText(path, text.ToString());
    }
}
