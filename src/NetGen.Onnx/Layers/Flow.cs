using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Layers;

/// <summary>A value of the graph as what a layer gives.</summary>
/// <param name="Layer">The number of the layer, from 1; 0 is the input.</param>
/// <param name="Shape">What the layer gives.</param>
/// <param name="Sizes">The shape of the value.</param>
/// <param name="Roles">What each of its axes is.</param>
/// <param name="Order">The value's channel at each channel of the layer; <see langword="null"/> where they are the same.</param>
/// <param name="IsShared">Whether something else reads it, too.</param>
/// <param name="Cast">The node that cut its fractions off, which the layer does not; <see langword="null"/> for none.</param>
internal sealed record Flow(int Layer, LayerShape Shape, IReadOnlyList<int> Sizes, IReadOnlyList<Role> Roles, int[]? Order = null, bool IsShared = false, Node? Cast = null)
{
    /// <summary>Whether the axes are what an operator needs them to be; of sizes 1 any axis will do.</summary>
    public bool Is(params Role[] roles)
    {
        var isSame = roles.Length == Sizes.Count;
        for (var axis = 0; isSame && axis < roles.Length; axis++)
        {
            isSame = Sizes[axis] == Shape.Size(roles[axis]) && (Sizes[axis] == 1 || Roles[axis] == roles[axis]);
        }

        return isSame;
    }

    /// <summary>The axis of the channels, or the last one of size 1 where there is one channel.</summary>
    public int ChannelAxis()
    {
        for (var axis = Sizes.Count - 1; axis >= 0; axis--)
        {
            if (Shape.Channels == 1 ? Sizes[axis] == 1 : Roles[axis] == Role.Channel)
            {
                return axis;
            }
        }

        return -1;
    }

    /// <summary>The place of a value of the layer among the values of the graph.</summary>
    public int Place(int channel, int row, int column)
    {
        var (place, stride) = (0, 1);
        for (var axis = Sizes.Count - 1; axis >= 0; axis--)
        {
            var index = Roles[axis] switch { Role.Channel => ChannelOf(channel), Role.Row => row, Role.Column => column, _ => 0 };
            place += index * stride;
            stride *= Sizes[axis];
        }

        return place;
    }

    /// <summary>The value's channel at a channel of the layer.</summary>
    public int ChannelOf(int channel) => Order?[channel] ?? channel;

    /// <summary>The place among the graph's values of each value of the layer, in the order of a layout; <see langword="null"/> where they are the same.</summary>
    public int[]? PlacesIn(bool isChannelsFirst)
    {
        var places = new List<int>();
        var (outer, inner) = isChannelsFirst ? (Shape.Channels, Shape.Positions) : (Shape.Positions, Shape.Channels);
        for (var i = 0; i < outer; i++)
        {
            for (var j = 0; j < inner; j++)
            {
                var (channel, position) = isChannelsFirst ? (i, j) : (j, i);
                places.Add(Place(channel, position / Shape.Width, position % Shape.Width));
            }
        }

        return places.SequenceEqual(Enumerable.Range(0, places.Count)) ? null : [.. places];
    }

    /// <summary>What messages show of it.</summary>
    public override string ToString() => Tensor.Show(Sizes);

    /// <summary>The roles with those of axes of size 1 left out, as a flow keeps them.</summary>
    public static Role[] Known(IEnumerable<Role> roles, IReadOnlyList<int> sizes) => [.. roles.Select((role, axis) => sizes[axis] == 1 ? Role.None : role)];
}
