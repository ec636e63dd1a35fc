extern alias runtime;

using System.Reflection;
using System.Runtime.Loader;
using NetGen.Generator.Tests.Support;
using Network = runtime::NetGen.ITrainableNetwork<float>;

namespace NetGen.Generator.Tests.Places;

/// <summary>Loads what was built and trains the networks in it.</summary>
internal static class PlacedNetwork
{
    /// <summary>The parameters of each class after some steps.</summary>
    public static IReadOnlyList<float[]> Train(HostResult build, IEnumerable<string> types)
    {
        Assert.NotNull(build.Assembly);
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            var assembly = context.LoadFromStream(new MemoryStream(build.Assembly));
            return [.. types.Select(type => Train(Create(assembly.GetType(type, throwOnError: true)!)))];
        }
        finally
        {
            context.Unload();
        }
    }

    private static Network Create(Type type)
    {
        var closed = type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(Argument)]) : type;
        return (Network)Activator.CreateInstance(closed, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, binder: null, [7], culture: null)!;
    }

    // int fits every constraint of the cases but that of a class.
    private static Type Argument(Type parameter) =>
        parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? typeof(object) : typeof(int);

    private static float[] Train(Network network)
    {
        float[] input = [0.5f, -1, 2], target = [0, 1, 0], parameters = new float[network.ParameterCount];
        var (first, last) = (network.TrainStep(input, target, 0.1f), 0f);
        for (var i = 0; i < 5; i++)
        {
            last = network.TrainStep(input, target, 0.1f);
        }

        Assert.True(last < first, $"{network.GetType()}: the loss went from {first} to {last}.");
        network.GetParameters(parameters);
        return parameters;
    }
}
