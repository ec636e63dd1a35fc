using System.Numerics;
using System.Reflection;
using NetGen;
using Shared;

namespace Playground.Training;

/// <summary>Makes a trainee of a class that the generator completed.</summary>
internal static class TraineeFactory
{
    /// <summary>The first class of an assembly that can be trained.</summary>
    /// <param name="assembly">What was compiled.</param>
    /// <exception cref="UserException">There is none.</exception>
    public static Type Find(Assembly assembly) => assembly.GetTypes().FirstOrDefault(IsTrainable)
        ?? throw new UserException("No network here can be trained: declare a class, not static, with a loss other than Loss.External, such as [Network(2, Loss.MeanSquaredError)].");

    /// <summary>A network with the initial values of a seed.</summary>
    /// <param name="type">A class that <see cref="Find"/> gave.</param>
    /// <param name="viewer">The class of the same layers with <c>Activations = true</c>; null where there is none.</param>
    /// <param name="seed">Any number.</param>
    public static ITrainee Create(Type type, Type? viewer, int seed) => typeof(ITrainableNetwork<float>).IsAssignableFrom(type)
        ? Create<float>(type, viewer, seed)
        : Create<double>(type, viewer, seed);

    /// <summary>Calls the constructor that takes a seed.</summary>
    /// <param name="type">A class of the generator's.</param>
    /// <param name="seed">The seed.</param>
    /// <exception cref="UserException">It failed.</exception>
    public static object Make(Type type, int seed)
    {
        try
        {
            return Activator.CreateInstance(type, seed)!;
        }
        catch (TargetInvocationException e)
        {
            throw new UserException($"The constructor of {type.Name} failed: {OneLine.Escape((e.InnerException ?? e).Message)}");
        }
    }

    private static bool IsTrainable(Type type) => !type.IsAbstract
        && type.GetConstructor([typeof(int)]) is not null
        && (typeof(ITrainableNetwork<float>).IsAssignableFrom(type) || typeof(ITrainableNetwork<double>).IsAssignableFrom(type));

    private static Trainee<T> Create<T>(Type type, Type? viewer, int seed)
        where T : struct, INumber<T>
    {
        var network = (ITrainableNetwork<T>)Make(type, seed);
        var (layers, areDense) = ArchitectureLine.Layers(network.Architecture);
        var facts = new NetworkFacts(
            type.Name,
            network.Architecture,
            (string?)type.GetField("Summary")?.GetRawConstantValue() ?? "",
            network.InputSize,
            network.OutputSize,
            network.ParameterCount,
            network.DefaultLearningRate,
            layers,
            areDense,
            ArchitectureLine.Encoding(network.Architecture));
        var trainee = new Trainee<T>(network, facts);
        trainee.LookThrough(viewer);
        return trainee;
    }
}
