using NetGen.Numerics;
using NetGen.Weights;

namespace NetGen.Tests.Weights.Tensors;

/// <summary>Where the values of tensors lie, against the formula; and what looks at memory by tensors.</summary>
public sealed class TensorPlaceTests
{
    [Fact]
    public void TheTensorsOfTheTestsAreApart()
    {
        var places = FakeTensors.Network(1).Places().ToList();
        Assert.Equal(places.Count, places.Distinct().Count());
        Assert.All(places, place => Assert.InRange(place, 0, FakeTensors.Length - 1));
        Assert.DoesNotContain(FakeTensors.Fitted, places);
    }

    [Fact]
    public void EachValueLiesWhereTheFormulaSays()
    {
        foreach (var tensor in FakeTensors.Tensors)
        {
            var places = Enumerable.Range(0, (int)tensor.Length).Select(i => tensor.Place(i / tensor.RowLength, i % tensor.RowLength));
            Assert.Equal(FakeTensors.PlacesOf(tensor), places);
        }
    }

    [Fact]
    public void RunsCoverATensorOnce()
    {
        foreach (var tensor in FakeTensors.Tensors)
        {
            var places = Enumerable.Range(0, tensor.Runs).SelectMany(run => Enumerable.Range(tensor.RunStart(run), tensor.RunLength));
            Assert.Equal(FakeTensors.PlacesOf(tensor).Order(), places.Order());
            Assert.True(tensor.RunLength > 1, $"{tensor.Kind} {tensor}");
        }
    }

    [Fact]
    public void FromAnyPlaceTheNextRunIsFound()
    {
        foreach (var tensor in FakeTensors.Tensors.Append(new WeightTensor(1, TensorKind.Weight, 7, 2, 20, 3, 5)).Append(new WeightTensor(1, TensorKind.Bias, 7, 1)))
        {
            var places = Enumerable.Range(0, (int)tensor.Length).Select(i => tensor.Place(i / tensor.RowLength, i % tensor.RowLength)).ToHashSet();
            for (var place = 0; place < FakeTensors.Length; place++)
            {
                var next = Enumerable.Range(place, FakeTensors.Length - place).Where(places.Contains).Select(found => (int?)found).FirstOrDefault();
                var isFound = TensorRuns.TryFind(tensor, place, out var start, out var end);
                Assert.Equal(next, isFound ? start : null);
                Assert.True(!isFound || Enumerable.Range(start, end - start).All(places.Contains), $"{tensor.Kind} from {place}");
            }
        }
    }

    /// <summary>What lies between tensors becomes 0, and they stay: also where one lies between the parts of another.</summary>
    [Fact]
    public void PaddingIsCleared()
    {
        var net = FakeTensors.Network(1);
        var values = net.Values;
        Assert.True(StepGuard.AreFinite(ref net.Memory[0], net.Memory.Length, net.Tensors));
        Assert.Equal(values, net.Values);
        Assert.All(Enumerable.Range(0, FakeTensors.Length).Except(net.Places()), place => Assert.Equal(0, net.Memory[place]));
        var wide = Array.ConvertAll(net.Memory, value => value == 0 ? double.NaN : value);
        Assert.True(StepGuard.AreFinite(ref wide[0], wide.Length, net.Tensors));
        Assert.Equal(net.Memory, Array.ConvertAll(wide, value => (float)value));
    }

    [Fact]
    public void AnyParameterThatIsNotFiniteIsSeen()
    {
        foreach (var place in FakeTensors.Network(1).Places())
        {
            var net = FakeTensors.Network(1);
            net.Memory[place] = float.PositiveInfinity;
            var wide = Array.ConvertAll(net.Memory, value => (double)value);
            Assert.False(StepGuard.AreFinite(ref net.Memory[0], net.Memory.Length, net.Tensors));
            Assert.False(StepGuard.AreFinite(ref wide[0], wide.Length, net.Tensors));
            Assert.True(float.IsInfinity(GradientNorm.Largest(net.Memory, net.Tensors)));
            Assert.True(double.IsInfinity(GradientNorm.Largest(wide, net.Tensors)));
            Assert.False(ParameterMemory.Copy<float>(new float[FakeTensors.Length], net.Memory, net.Tensors));
        }
    }

    [Fact]
    public void TheNormIsThatOfTheValues()
    {
        var net = FakeTensors.Network(0.5f);
        var expected = Math.Sqrt(net.Values.Sum(value => (double)value * value));
        Assert.Equal(expected, GradientNorm.Of(net.Memory, net.Tensors), 1e-12 * expected);
        Assert.Equal(expected, GradientNorm.Of(Array.ConvertAll(net.Memory, value => (double)value), net.Tensors), 1e-12 * expected);
        Assert.Equal(net.Values.Max(), GradientNorm.Largest(net.Memory, net.Tensors));
    }

    [Fact]
    public void CopiesGoBothWays()
    {
        var (net, memory, next) = (FakeTensors.Network(1), new float[FakeTensors.Length], 0);
        Array.Fill(memory, FakeNetwork.Padding);
        foreach (var tensor in net.Tensors)
        {
            var values = new float[tensor.Length];
            WeightLayout.FromMemory(net.Memory, values, tensor);
            Assert.Equal(net.Values[next..(next + values.Length)], values);
            WeightLayout.ToMemory<float>(values, memory, tensor);
            next += values.Length;
        }

        Assert.Equal(net.Memory, memory);
    }

    [Fact]
    public void InTheCommonOrderNothingIsBetweenThem()
    {
        var next = 0;
        foreach (var tensor in WeightTensors.InCommonOrder(FakeTensors.Tensors).Where(tensor => !tensor.IsStandardization))
        {
            Assert.Equal(Enumerable.Range(next, (int)tensor.Length), Enumerable.Range(0, (int)tensor.Length).Select(i => tensor.Place(i / tensor.RowLength, i % tensor.RowLength)));
            next += (int)tensor.Length;
        }
    }
}
