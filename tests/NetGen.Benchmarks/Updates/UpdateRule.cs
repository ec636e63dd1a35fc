namespace NetGen.Benchmarks.Updates;

/// <summary>An optimizer with its networks and rivals.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Networks">131, 4,610 and 101,770 parameters.</param>
/// <param name="Plain">A loop over the parameters, as one writes it.</param>
/// <param name="Tensor">Calls of TensorPrimitives.</param>
internal sealed record UpdateRule(string Name, IReadOnlyList<Func<IUpdateNetwork>> Networks, UpdateRule.Step Plain, UpdateRule.Step Tensor)
{
    public static IReadOnlyList<UpdateRule> All { get; } =
    [
        new("sgd", [() => new SmallSgd(), () => new MiddleSgd(), () => new LargeSgd()], PlainUpdates.Sgd, TensorUpdates.Sgd),
        new("momentum", [() => new SmallMomentum(), () => new MiddleMomentum(), () => new LargeMomentum()], PlainUpdates.Momentum, TensorUpdates.Momentum),
        new("rmsprop", [() => new SmallRmsProp(), () => new MiddleRmsProp(), () => new LargeRmsProp()], PlainUpdates.RmsProp, TensorUpdates.RmsProp),
        new("adam", [() => new SmallAdam(), () => new MiddleAdam(), () => new LargeAdam()], PlainUpdates.Adam, TensorUpdates.Adam),
        new("adamw", [() => new SmallAdamW(), () => new MiddleAdamW(), () => new LargeAdamW()], PlainUpdates.AdamW, TensorUpdates.AdamW),
        new("adagrad", [() => new SmallAdagrad(), () => new MiddleAdagrad(), () => new LargeAdagrad()], PlainUpdates.Adagrad, TensorUpdates.Adagrad),
        new("lion", [() => new SmallLion(), () => new MiddleLion(), () => new LargeLion()], PlainUpdates.Lion, TensorUpdates.Lion),
    ];

    /// <summary>The rules of some names, or all for none.</summary>
    public static IEnumerable<UpdateRule> Choose(IReadOnlyCollection<string> names)
    {
        var unknown = names.FirstOrDefault(name => All.All(rule => rule.Name != name));
        return unknown is null
            ? All.Where(rule => names.Count == 0 || names.Contains(rule.Name))
            : throw new UsageException($"unknown optimizer '{unknown}'; there are {string.Join(", ", All.Select(rule => rule.Name))}");
    }

    /// <summary>One step of a rival.</summary>
    public delegate void Step(RivalMemory memory, float rate);
}
