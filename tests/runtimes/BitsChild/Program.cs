// Runs every network of an assembly file and prints the hashes of all it computes, for the test that compares them between
// processes with different hardware settings:
//     BitsChild <assembly file> [--only <network>,…] [--mutate <Mutation>:<network>,…]
//     BitsChild <assembly file> --checkpoints <folder>,<from step>,<to step>
// trains each from the checkpoint of one step to that of another.
// A mutated network is printed beside the right one, as <Mutation>:<network>.
using System.Globalization;
using System.Reflection;
using NetGen;
using NetGen.BitsChild;

var only = Option("--only")?.Split(',');
var mutations = Option("--mutate")?.Split(',').Select(mutation => mutation.Split(':')).ToList() ?? [];
Console.WriteLine(Hardware.Describe());
foreach (var type in Assembly.LoadFrom(args[0]).GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
{
    if (type.GetCustomAttribute<NetworkAttribute>() is { } declaration && only?.Contains(type.Name) != false)
    {
        if (Option("--checkpoints")?.Split(',') is [var folder, var from, var to])
        {
            Go(type, declaration, folder, int.Parse(from, CultureInfo.InvariantCulture), int.Parse(to, CultureInfo.InvariantCulture));
            continue;
        }

        Print(type.Name, type, declaration, Mutation.None);
        foreach (var mutation in mutations.Where(mutation => mutation[1] == type.Name))
        {
            Print(string.Join(':', mutation), type, declaration, Enum.Parse<Mutation>(mutation[0]));
        }
    }
}

static void Print(string name, Type type, NetworkAttribute declaration, Mutation mutation)
{
    var facts = declaration.Precision == Precision.Single
        ? new NetworkRun<float>(type, declaration, mutation).Facts()
        : new NetworkRun<double>(type, declaration, mutation).Facts();
    Console.WriteLine($"{name} {string.Join(' ', facts.Select(fact => $"{fact.Member}={fact.Value}"))}");
}

static void Go(Type type, NetworkAttribute declaration, string folder, int from, int to)
{
    if (declaration.Precision == Precision.Single)
    {
        CheckpointRun.Go<float>(type, declaration.Loss, folder, from, to);
    }
    else
    {
        CheckpointRun.Go<double>(type, declaration.Loss, folder, from, to);
    }
}

string? Option(string name) => Array.IndexOf(args, name) is > 0 and var at ? args[at + 1] : null;
