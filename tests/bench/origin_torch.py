"""Steps a second of regimen origin in PyTorch on one thread: the peer of OriginTrainingBenchmark.

Prints a line a net: name, steps a second (the median of five rounds after one to warm up).
"""
import statistics
import time

import torch

NETS = {  # name: inputs, hidden units, function of a [points, inputs] tensor
    "identity": (1, 2, lambda x: x),
    "absolute": (1, 2, torch.abs),
    "minimum": (2, 3, lambda x: x.min(dim=1, keepdim=True).values),
}
STEPS = 500
ROUNDS = 5


def train(seed, inputs, units, function):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(inputs, units, bias=False),
        torch.nn.ReLU(),
        torch.nn.Linear(units, 1, bias=False),
    )
    optimiser = torch.optim.SGD(model.parameters(), lr=0.1)
    criterion = torch.nn.MSELoss()
    for _ in range(STEPS):
        points = torch.rand(1000, inputs) * 2 - 1
        optimiser.zero_grad()
        loss = criterion(model(points), function(points))
        loss.backward()
        optimiser.step()


def steps_per_second(net):
    rates = []
    for seed in range(ROUNDS + 1):
        start = time.perf_counter()
        train(seed, *net)
        rates.append(STEPS / (time.perf_counter() - start))
    return statistics.median(rates[1:])


if __name__ == "__main__":
    torch.set_num_threads(1)
    for name, net in NETS.items():
        print(name, round(steps_per_second(net)), flush=True)
